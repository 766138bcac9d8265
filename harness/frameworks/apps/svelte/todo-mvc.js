import { mount } from 'svelte';
import TodoMvc from './TodoMvc.svelte';

mount(TodoMvc, { target: document.getElementById('app') });
