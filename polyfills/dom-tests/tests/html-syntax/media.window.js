// https://html.spec.whatwg.org/multipage/media.html

// https://html.spec.whatwg.org/multipage/media.html#htmlmediaelement
test(() => {
  const video = document.createElement('video');
  assert_true(video instanceof HTMLMediaElement);
  assert_true(video.paused);
  assert_false(video.ended);
  assert_equals(video.currentTime, 0);
  assert_equals(video.readyState, 0);
  assert_equals(video.networkState, 0);
  assert_true(Number.isNaN(video.duration));
  assert_equals(video.volume, 1);
  assert_equals(video.playbackRate, 1);
  assert_equals(video.error, null);
  assert_equals(typeof video.canPlayType('video/mp4'), 'string');
  assert_equals(HTMLMediaElement.HAVE_METADATA, 1);
}, 'a video without a source');

test(() => {
  const audio = new Audio('a.mp3');
  assert_equals(audio.localName, 'audio');
  assert_equals(audio.getAttribute('src'), 'a.mp3');
  assert_equals(audio.preload, 'auto');
  audio.muted = true;
  assert_true(audio.muted);
  assert_false(audio.hasAttribute('muted'));
  audio.volume = 0.5;
  assert_equals(audio.volume, 0.5);
  assert_throws_dom('IndexSizeError', () => (audio.volume = 2));
}, 'Audio');

/** One tenth of a second of silence. */
function silence() {
  const samples = 800;
  const view = new DataView(new ArrayBuffer(44 + samples));
  const write = (at, text) =>
    [...text].forEach((letter, index) => view.setUint8(at + index, letter.charCodeAt(0)));
  write(0, 'RIFF');
  view.setUint32(4, 36 + samples, true);
  write(8, 'WAVEfmt ');
  view.setUint32(16, 16, true);
  view.setUint16(20, 1, true);
  view.setUint16(22, 1, true);
  view.setUint32(24, 8000, true);
  view.setUint32(28, 8000, true);
  view.setUint16(32, 1, true);
  view.setUint16(34, 8, true);
  write(36, 'data');
  view.setUint32(40, samples, true);
  for (let index = 44; index < view.byteLength; index++) view.setUint8(index, 128);
  return `data:audio/wav;base64,${btoa(String.fromCharCode(...new Uint8Array(view.buffer)))}`;
}

// https://html.spec.whatwg.org/multipage/media.html#event-media-loadedmetadata
promise_test(async (t) => {
  const audio = document.createElement('audio');
  const loaded = new Promise((resolve, reject) => {
    audio.onloadedmetadata = resolve;
    audio.onerror = () => reject(new Error(audio.error?.message));
    t.step_timeout(() => reject(new Error('no event came')), 3000);
  });
  audio.src = silence();
  document.body.append(audio);
  await loaded;
  assert_approx_equals(audio.duration, 0.1, 0.01);
  assert_true(audio.readyState >= 1);
}, 'loadedmetadata brings the duration');

// https://html.spec.whatwg.org/multipage/media.html#dom-media-play
promise_test(async (t) => {
  const video = document.createElement('video');
  video.muted = true;
  document.body.append(video);
  video.src = 'data:video/mp4;base64,AAAA';
  await promise_rejects_dom(t, 'NotSupportedError', video.play());
  video.remove();
}, 'play() of what can not be played');
