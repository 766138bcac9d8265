import $ from 'jquery';

$(() => {
  const $list = $('<ul>', { class: 'list' }).appendTo('#app');
  $('<button>', { class: 'add', text: 'Add' })
    .prependTo('#app')
    .on('click', () => {
      $('<li>')
        .text(`Item ${$list.children().length + 1}`)
        .data('added', true)
        .css('color', 'rgb(255, 0, 0)')
        .appendTo($list);
      $('.count').text($('li:visible', $list).length);
    });
  $('#app').append('<p>Items: <span class="count">0</span></p><p class="told"></p>');
  $('#app').append('<button class="load">Load</button><p class="sum"></p><p class="loaded"></p>');
  $('.load').on('click', async () => {
    const said = ({ status, responseText }) => `${status} ${responseText}`;
    const { origin } = await $.getJSON('server.json');
    await $.post(`${origin}/sum`, { left: 1, right: 2 }, (_text, _status, request) =>
      $('.sum').text(said(request)),
    );
    await $.ajax(`${origin}/missing`).catch((request) => $('.loaded').text(said(request)));
  });
  $list.on('click', 'li', function () {
    $(this).toggleClass('chosen').siblings().removeClass('chosen');
    $('.told').text(`${$(this).text()} at ${$(this).index()}, ${$list.find('.chosen').length} chosen`);
  });
});
