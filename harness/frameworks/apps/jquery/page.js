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
  $list.on('click', 'li', function () {
    $(this).toggleClass('chosen').siblings().removeClass('chosen');
    $('.told').text(`${$(this).text()} at ${$(this).index()}, ${$list.find('.chosen').length} chosen`);
  });
});
