// https://html.spec.whatwg.org/multipage/canvas.html

const make = () => {
  const canvas = document.createElement('canvas');
  canvas.width = 20;
  canvas.height = 10;
  document.body.append(canvas);
  return canvas;
};

// https://html.spec.whatwg.org/multipage/canvas.html#dom-canvas-getcontext
test(() => {
  const canvas = make();
  const context = canvas.getContext('2d');
  assert_equals(canvas.getContext('2d'), context, 'the same object');
  assert_equals(context.canvas, canvas);
  assert_equals(canvas.getContext('nonsense'), null);
  assert_equals(canvas.getContext('webgl'), null, 'it has another context already');
}, 'getContext');

test(() => {
  const canvas = make();
  const context = canvas.getContext('2d');
  context.fillStyle = '#ff0000';
  context.fillRect(0, 0, 5, 5);
  const { data } = context.getImageData(0, 0, 1, 1);
  assert_array_equals([...data], [255, 0, 0, 255]);
  canvas.width = 20;
  assert_equals(context.getImageData(0, 0, 1, 1).data[3], 0, 'a new width clears');
  assert_true(context.measureText('words').width > 0);
}, 'drawing and reading pixels');

// https://html.spec.whatwg.org/multipage/canvas.html#dom-canvas-todataurl
promise_test(async () => {
  const canvas = make();
  canvas.getContext('2d').fillRect(0, 0, 1, 1);
  assert_true(canvas.toDataURL().startsWith('data:image/png;base64,'));
  const blob = await new Promise((resolve) => canvas.toBlob(resolve));
  assert_equals(blob.type, 'image/png');
}, 'toDataURL and toBlob');

// https://html.spec.whatwg.org/multipage/canvas.html#dom-path2d
test(() => {
  const context = make().getContext('2d');
  const path = new Path2D('M0 0 L5 5');
  context.stroke(path);
  context.setTransform(new DOMMatrix([2, 0, 0, 2, 0, 0]));
  assert_equals(context.getTransform().a, 2);
  assert_true(context.createLinearGradient(0, 0, 1, 1) instanceof CanvasGradient);
  assert_equals(new ImageData(2, 3).height, 3);
}, 'Path2D, transforms and gradients');

// https://html.spec.whatwg.org/multipage/canvas.html#dom-context-2d-drawimage
const RED =
  'data:image/png;base64,iVBORw0KGgoAAAANSUhEUgAAAAIAAAADCAIAAAA2iEnWAAAAEElEQVR4nGP4z8AARAwoFABE0AX7pM/egAAAAABJRU5ErkJggg==';

promise_test(async (t) => {
  const image = new Image();
  const loaded = new Promise((resolve, reject) => {
    image.onload = resolve;
    image.onerror = () => reject(new Error('not loaded'));
    t.step_timeout(() => reject(new Error('no event came')), 3000);
  });
  image.src = RED;
  await loaded;
  assert_true(image.complete);
  assert_equals(image.naturalWidth, 2);
  assert_equals(image.naturalHeight, 3);
  const context = make().getContext('2d');
  context.drawImage(image, 4, 0);
  assert_array_equals([...context.getImageData(4, 0, 1, 1).data], [255, 0, 0, 255]);
  const bitmap = await createImageBitmap(image);
  assert_equals(bitmap.width, 2);
}, 'an image that is drawn without being in the page');

promise_test(async () => {
  const image = new Image();
  image.src = RED;
  document.body.append(image);
  await image.decode();
  const context = make().getContext('2d');
  context.drawImage(image, 0, 0, 6, 6);
  assert_array_equals([...context.getImageData(5, 5, 1, 1).data], [255, 0, 0, 255]);
  image.remove();
}, 'an image of the page, once it is decoded');

promise_test(async (t) => {
  const image = new Image();
  const failed = new Promise((resolve, reject) => {
    image.onerror = resolve;
    image.onload = () => reject(new Error('loaded'));
    t.step_timeout(() => reject(new Error('no event came')), 3000);
  });
  image.src = 'data:image/png;base64,AAAA';
  await failed;
  await promise_rejects_dom(t, 'EncodingError', image.decode());
}, 'an image that is none');
