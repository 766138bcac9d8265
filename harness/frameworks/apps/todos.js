/** What the TodoMVCs have in common apart from their frameworks: the list in storage, and the filter in the address. */
const KEY = 'todos';

export const FILTERS = {
  all: () => true,
  active: (todo) => !todo.completed,
  completed: (todo) => todo.completed,
};

export function loadTodos() {
  return JSON.parse(localStorage.getItem(KEY) ?? '[]');
}

export function saveTodos(todos) {
  localStorage.setItem(KEY, JSON.stringify(todos));
}

export function newTodo(title) {
  return { id: `${Date.now()}-${Math.random()}`, title, completed: false };
}

export function currentFilter() {
  const name = window.location.hash.slice(2);
  return name in FILTERS ? name : 'all';
}

/** Calls back when the filter changes; gives what stops that. */
export function watchFilter(callback) {
  const changed = () => callback(currentFilter());
  window.addEventListener('hashchange', changed);
  return () => window.removeEventListener('hashchange', changed);
}
