// Streamlit fills the page after the browser has looked for the place that the address names after "#".
document.fonts.ready.then(() => {
  const place = document.getElementById(decodeURIComponent(location.hash.slice(1)));
  if (place) {
    place.scrollIntoView();
    place.focus({ preventScroll: true });
  }
});
