function row(trip) {
  const item = document.createElement('li');
  const link = document.createElement('a');
  link.href = `/pages/ticket/ticket?id=${trip.id}`;
  const where = document.createElement('span');
  where.textContent = `${trip.from} to ${trip.to}`;
  const when = document.createElement('span');
  when.className = 'time';
  when.textContent = `${trip.leaves} – ${trip.arrives}`;
  const what = document.createElement('small');
  what.className = 'soft';
  what.textContent = `${trip.train}, platform ${trip.platform}`;
  link.append(where, when, what);
  item.append(link);
  return item;
}

document.getElementById('trips').append(...TRIPS.map(row));
