// Runs each time this page is opened, in its own scope.
const count = document.getElementById('count');

function show() {
  count.textContent = String(counter.value);
}

document.getElementById('more').addEventListener('click', () => {
  counter.value += 1;
  show();
});
page.addEventListener('pageshown', show);
