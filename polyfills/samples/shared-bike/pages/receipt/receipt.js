const [ride] = rides();
if (ride) {
  document.getElementById('amount').textContent = `€${inEuros(ride.cents)}`;
  const minutes = ride.minutes === 1 ? '1 minute' : `${ride.minutes} minutes`;
  document.getElementById('what').textContent = `Bike ${ride.bike}, ${minutes}`;
  document.getElementById('receipt').textContent = `Receipt ${ride.receipt}`;
}
document
  .getElementById('again')
  .addEventListener('click', () => miniapp.redirectTo({ url: '/pages/start/start' }));
