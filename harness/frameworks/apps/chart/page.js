import Chart from 'chart.js/auto';

document.getElementById('app').innerHTML =
  '<div style="width: 300px; height: 200px; background: #fff"><canvas></canvas></div>';

new Chart(document.querySelector('canvas'), {
  type: 'bar',
  data: {
    labels: ['one', 'two'],
    datasets: [{ label: 'bars', data: [1, 2], backgroundColor: 'rgb(255, 0, 0)' }],
  },
  options: { maintainAspectRatio: false },
});
