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
