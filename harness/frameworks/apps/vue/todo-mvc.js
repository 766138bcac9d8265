import { createApp } from 'vue';
import TodoMvc from './TodoMvc.vue';

createApp(TodoMvc).mount('#app');
