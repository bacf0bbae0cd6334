import type { ProblemError } from '../../api/client';

/** Words used everywhere, and what is said when something fails: what happened, and what to do. */
export const common = {
  close: 'Đóng',
  cancel: 'Thôi',
  save: 'Lưu',
  retry: 'Thử lại',
  waiting: 'Đang tải…',

  /** A failure in words. Pages that know more say more. */
  failure(problem: ProblemError): string {
    switch (problem.code === 'offline' ? 0 : problem.status) {
      case 0:
        return 'Không có kết nối mạng. Những gì bạn đã nhập vẫn còn đây; hãy thử lại khi có mạng.';
      case 401:
        return 'Phiên đăng nhập đã hết. Hãy đăng nhập lại rồi làm tiếp; những gì bạn đã nhập vẫn còn đây.';
      case 403:
        return 'Tài khoản của bạn không có quyền làm việc này.';
      case 404:
        return 'Không tìm thấy: có thể nội dung đã được gỡ khỏi thư viện.';
      case 409:
        return 'Không làm được vì nội dung đã thay đổi. Hãy tải lại rồi thử lại.';
      case 412:
        return 'Người khác vừa sửa chỗ này. Hãy xem bản mới rồi đưa phần sửa của bạn vào.';
      case 413:
        return 'Tệp hoặc nội dung quá lớn.';
      case 429:
        return `Bạn thử quá nhiều lần. Hãy đợi ${problem.retryAfter > 0 ? `${problem.retryAfter} giây` : 'một lát'} rồi thử lại.`;
      case 503:
        return 'Thư viện đang bận. Hãy đợi một lát rồi thử lại.';
      default:
        return problem.status >= 500
          ? 'Thư viện gặp lỗi. Những gì bạn đã nhập vẫn còn đây; hãy thử lại sau.'
          : 'Nội dung gửi đi chưa đúng. Hãy xem lại các ô được đánh dấu.';
    }
  },
};
