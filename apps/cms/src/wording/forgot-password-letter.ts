/** Strapi's letter to a person of the newsroom who has forgotten her password, in our words; Strapi fills in the link. */
export const FORGOT_PASSWORD_LETTER = {
  subject: 'Đặt lại mật khẩu tòa soạn',
  text: `Có người vừa xin đặt lại mật khẩu cho tài khoản tòa soạn của bạn.

Nếu là bạn, hãy mở liên kết này trong vòng một giờ để đặt mật khẩu mới:

<%= url %>

Nếu không phải bạn, hãy bỏ qua thư này: mật khẩu của bạn vẫn như cũ. Nếu thư đến nhiều lần, hãy báo người quản trị.`,
  html: `<p>Có người vừa xin đặt lại mật khẩu cho tài khoản tòa soạn của bạn.</p>
<p>Nếu là bạn, hãy mở liên kết này trong vòng một giờ để đặt mật khẩu mới:</p>
<p><a href="<%= url %>"><%= url %></a></p>
<p>Nếu không phải bạn, hãy bỏ qua thư này: mật khẩu của bạn vẫn như cũ. Nếu thư đến nhiều lần, hãy báo người quản trị.</p>`,
};
