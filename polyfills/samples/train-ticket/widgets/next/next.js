const put = (id, text) => {
  document.getElementById(id).textContent = text;
};

function show() {
  const trip = chosenTrip();
  put('leaves', trip.leaves);
  put('arrives', `there at ${trip.arrives}`);
  put('where', trip.to);
  put('train', `${trip.train} from ${trip.from}`);
  put('platform', trip.platform);
  put('seat', `${trip.coach}, ${trip.seat}`);
  document.getElementById('open').href = `/pages/ticket/ticket?id=${trip.id}`;
}

function fit() {
  document.body.toggleAttribute('data-narrow', page.widgetContext.width < 260);
}

page.onwidgetcontextchange = fit;
page.onpageshown = show;
window.addEventListener('storage', show);
fit();
show();
