import { BarController, BarElement, CategoryScale, Chart, LinearScale } from 'chart.js';

Chart.register(BarController, BarElement, CategoryScale, LinearScale);

const canvas = document.createElement('canvas');
canvas.width = 300;
canvas.height = 200;
document.getElementById('app').append(canvas);

new Chart(canvas, {
  type: 'bar',
  data: {
    labels: ['one', 'two'],
    datasets: [{ label: 'bars', data: [1, 2], backgroundColor: 'rgb(255, 0, 0)' }],
  },
  options: { responsive: false, animation: false },
});
