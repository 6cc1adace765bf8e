namespace Network.Core.Mail;

/// <summary>A way out of the house for mail. May be called from several threads at once.</summary>
public interface IMailTransport
{
    /// <summary>
    /// Hands one mail over. The same <see cref="OutgoingMail.MessageId"/> may be handed over again when nobody knows whether it arrived: receivers
    /// keep one.
    /// </summary>
    /// <exception cref="OperationCanceledException">Stopped; the mail may or may not have gone.</exception>
    Task<MailOutcome> SendAsync(OutgoingMail mail, CancellationToken stop);
}
