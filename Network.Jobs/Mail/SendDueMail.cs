using Microsoft.Extensions.Logging;
using Network.Core.Mail;
using Network.Data.Mail;

namespace Network.Jobs.Mail;

/// <summary>
/// Sends what is due, the most urgent first, several side by side, until nothing is. Each mail is leased, written from what is true then, sent and
/// marked. One that cannot be written stops no other.
/// </summary>
public sealed class SendDueMail(
    OutboxStore outbox, IEnumerable<IMailWriter> writers, IMailTransport transport, MailSettings settings, TimeProvider clock, ILogger<SendDueMail> log)
{
    private static readonly TimeSpan s_margin = TimeSpan.FromSeconds(10);

    private readonly Dictionary<MailKind, IMailWriter> _writers = writers.ToDictionary(w => w.Kind);

    private int SideBySide => settings.Transport == MailTransportKind.Smtp ? Math.Max(1, settings.Smtp.Connections) : 1;

    /// <summary>Returns how many mails were handed over.</summary>
    public async Task<int> Run(CancellationToken stop = default)
    {
        var sent = 0;
        while (await outbox.AnythingDue(stop))
        {
            var batch = await outbox.Lease(SideBySide * 2, Domain, (HandOver * 2) + s_margin, stop);
            if (batch.Count == 0) break;
            var options = new ParallelOptions { MaxDegreeOfParallelism = SideBySide, CancellationToken = stop };
            await Parallel.ForEachAsync(batch, options, async (due, token) =>
            {
                if (await Send(due, token)) Interlocked.Increment(ref sent);
            });
        }

        return sent;
    }

    // The longest that one mail takes. Each waits for at most one other of its batch, so that twice this, and a little for the database, is a lease.
    private TimeSpan HandOver => settings.Transport == MailTransportKind.Smtp
        ? settings.Smtp.Timeout + TimeSpan.FromSeconds(settings.Smtp.Rate == 0 ? 0 : SideBySide * 2.0 / settings.Smtp.Rate)
        : s_margin;

    private string Domain => settings.From[(settings.From.LastIndexOf('@') + 1)..];

    private async Task<bool> Send(LeasedMail due, CancellationToken stop)
    {
        // What cannot surely be finished within its lease is left: the lease runs out and somebody takes it again.
        if (clock.GetUtcNow() + HandOver > due.NextAt) return false;
        try
        {
            return await Deliver(due, stop);
        }
        catch (Exception e) when (e is not OperationCanceledException)
        {
            log.LogError(e, "Mail {OutboxId} of kind {Kind} could not be written or sent", due.Id, due.Kind);
            await outbox.MarkTemporary(due, "", e.GetType().Name, stop);
            return false;
        }
    }

    private async Task<bool> Deliver(LeasedMail due, CancellationToken stop)
    {
        if (await _writers[due.Kind].Write(due, stop) is not { } mail)
        {
            await outbox.MarkWithheld(due, "obsolete", stop);
            return false;
        }

        // Printing may have taken long: somebody else may hold it by the time that this one would be handed over.
        if (clock.GetUtcNow() + HandOver > due.NextAt) return false;
        switch (await transport.SendAsync(Address(due, mail), stop))
        {
            case MailOutcome.Sent:
                // Handed over is handed over, also when somebody has just asked the program to stop.
                await outbox.MarkSent(due, mail.To.Email, CancellationToken.None);
                return true;
            case MailOutcome.Permanent permanent:
                await outbox.MarkFailed(due, mail.To.Email, permanent.Reason, CancellationToken.None);
                return false;
            case MailOutcome.Temporary temporary:
                await outbox.MarkTemporary(due, mail.To.Email, temporary.Reason, CancellationToken.None);
                return false;
            default:
                throw new InvalidOperationException("A transport answered in a way that nobody knows.");
        }
    }

    private OutgoingMail Address(LeasedMail due, WrittenMail mail) => new()
    {
        MessageId = due.MessageId,
        From = new MailPerson(settings.FromName, settings.From),
        ReplyTo = mail.ReplyTo,
        To = mail.To,
        Language = mail.Language,
        Subject = mail.Subject,
        Text = mail.Body.ToText(),
        Html = mail.Body.ToHtml(mail.Language, mail.Subject),
        Calendar = mail.Calendar,
        Files = mail.Files,
        Unsubscribe = mail.Unsubscribe,
    };
}
