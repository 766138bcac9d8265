const TRIPS = [
  {
    ...{ id: 'harbour', from: 'Old Town', to: 'Harbour', leaves: '08:42', arrives: '09:31' },
    ...{ train: 'RE 4', platform: '3', coach: '12', seat: '64' },
  },
  {
    ...{ id: 'hills', from: 'Old Town', to: 'Seven Hills', leaves: '11:05', arrives: '13:20' },
    ...{ train: 'IC 118', platform: '7b', coach: '5', seat: '21' },
  },
  {
    ...{ id: 'home', from: 'Harbour', to: 'Old Town', leaves: '18:16', arrives: '19:05' },
    ...{ train: 'RE 4', platform: '1', coach: '10', seat: '38' },
  },
];

/* The one that a person looked at last; pages and widget share what is stored. */
function chosenTrip() {
  return tripOf(localStorage.getItem('trip'));
}

function tripOf(id) {
  return TRIPS.find((trip) => trip.id === id) || TRIPS[0];
}

/* As a person says it. */
function durationOf({ leaves, arrives }) {
  const minutesOf = (time) => Number(time.slice(0, 2)) * 60 + Number(time.slice(3));
  const minutes = minutesOf(arrives) - minutesOf(leaves);
  return minutes < 60 ? `${minutes} min` : `${Math.floor(minutes / 60)} h ${minutes % 60} min`;
}
