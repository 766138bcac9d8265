function row(trip) {
  const item = document.createElement('li');
  const link = document.createElement('a');
  link.href = `/pages/ticket/ticket?id=${trip.id}`;
  const part = (name, text) => {
    const span = document.createElement('span');
    span.className = name;
    span.textContent = text;
    return span;
  };
  link.append(
    part('time', trip.leaves),
    part('way soft', durationOf(trip)),
    part('time end', trip.arrives),
    part('stop', trip.from),
    part('stop end', trip.to),
    part('what soft', `${trip.train}, platform ${trip.platform}`),
  );
  item.append(link);
  return item;
}

document.getElementById('trips').append(...TRIPS.map(row));
