// Runs once, when the MiniApp is launched. What it declares is there for the scripts of all pages.
const counter = {
  get value() {
    return Number(localStorage.getItem('count') ?? 0);
  },
  set value(number) {
    localStorage.setItem('count', String(number));
  },
};

global.addEventListener('globalshown', () => console.log('In the foreground'));
