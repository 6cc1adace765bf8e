using Network.Core.Mail;

namespace Network.Web.Demo;

/// <summary>Takes the mail of the demo's past and lets it be: nobody is told today of what happened in spring.</summary>
internal sealed class NoMail : IMailTransport
{
    public Task<MailOutcome> SendAsync(OutgoingMail mail, CancellationToken stop) => Task.FromResult<MailOutcome>(new MailOutcome.Sent());
}
