using System.Threading.Channels;
using Microsoft.Extensions.Logging;
using Network.Core.Mail;
using Network.Data.Mail;

namespace Network.Jobs.Mail;

/// <summary>
/// Sends what is due, the most urgent first, several side by side, until nothing is. Each mail is leased, written from what is true then, sent and
/// marked; the next ones are leased and written while the connections are busy. One that cannot be written stops no other. Any number of nodes may
/// run it at once: a lease is one node's.
/// </summary>
public sealed class SendDueMail(
    OutboxStore outbox, IEnumerable<IMailWriter> writers, IMailTransport transport, MailSettings settings, TimeProvider clock, ILogger<SendDueMail> log)
{
    // Leased together, for each place that sends.
    private const int Batch = 4;

    private static readonly TimeSpan s_margin = TimeSpan.FromSeconds(10);

    private readonly MailWriting _writing = new(writers, log);

    private int Places => settings.Transport == MailTransportKind.Smtp ? Math.Max(1, settings.Smtp.Connections) : 1;

    // The longest that one mail takes.
    private TimeSpan HandOver => settings.Transport == MailTransportKind.Smtp
        ? settings.Smtp.Timeout + TimeSpan.FromSeconds(settings.Smtp.Rate == 0 ? 0 : Places * 2.0 / settings.Smtp.Rate)
        : s_margin;

    // A place has one in hand, one ready, and its share of those just leased before the last of them; a little more for the database.
    private TimeSpan LeaseTime => (HandOver * (Batch + 2)) + s_margin;

    private string Domain => settings.From[(settings.From.LastIndexOf('@') + 1)..];

    /// <summary>Returns how many mails were handed over.</summary>
    public async Task<int> Run(CancellationToken stop = default)
    {
        if (!await outbox.AnythingDue(stop)) return 0;
        using var ending = CancellationTokenSource.CreateLinkedTokenSource(stop);
        var ready = Channel.CreateBounded<PreparedMail>(new BoundedChannelOptions(Places) { SingleWriter = true });
        var marks = new SentMarks(outbox, log);
        var places = Enumerable.Range(0, Places).Select(_ => Task.Run(() => OrEnd(SendReady(ready.Reader, marks, ending.Token), ending), CancellationToken.None)).ToList();
        List<Task> all = [OrEnd(LeaseAll(ready.Writer, ending.Token), ending), .. places];
        await Task.WhenAll(all);
        return (await Task.WhenAll(places)).Sum();
    }

    // Where one ends in trouble nobody waits for what it would have done.
    private static async Task<int> OrEnd(Task<int> work, CancellationTokenSource ending)
    {
        try
        {
            return await work;
        }
        catch
        {
            await ending.CancelAsync();
            throw;
        }
    }

    private async Task<int> LeaseAll(ChannelWriter<PreparedMail> ready, CancellationToken stop)
    {
        var leased = 0;
        try
        {
            while (await outbox.Lease(Places * Batch, Domain, LeaseTime, stop) is { Count: > 0 } batch)
            {
                foreach (var mail in await _writing.Prepare(batch, stop)) await ready.WriteAsync(mail, stop);
                leased += batch.Count;
            }
        }
        finally
        {
            ready.Complete();
        }

        return leased;
    }

    // A place hands one over while the mark of the one before is written, and waits there: at most two of it are handed over and not marked.
    private async Task<int> SendReady(ChannelReader<PreparedMail> ready, SentMarks marks, CancellationToken stop)
    {
        var (sent, mark) = (0, Task.CompletedTask);
        try
        {
            await foreach (var mail in ready.ReadAllAsync(stop))
            {
                if (await Send(mail, stop) is not { } recipient) continue;
                sent++;
                var next = marks.Add(mail.Due, recipient);
                await mark;
                mark = next;
            }
        }
        finally
        {
            await mark;
        }

        return sent;
    }

    // Whom it was handed over for; null where it was not.
    private async Task<string?> Send(PreparedMail mail, CancellationToken stop)
    {
        try
        {
            return await Deliver(mail, stop);
        }
        catch (Exception e) when (e is not OperationCanceledException)
        {
            log.LogError(e, "Mail {OutboxId} of kind {Kind} could not be written or sent", mail.Due.Id, mail.Due.Kind);
            await outbox.MarkTemporary(mail.Due, "", e.GetType().Name, stop);
            return null;
        }
    }

    private async Task<string?> Deliver(PreparedMail prepared, CancellationToken stop)
    {
        var due = prepared.Due;
        // What cannot surely be finished within its lease is left: the lease runs out and somebody takes it again.
        if (!IsInTime(due)) return null;
        if ((prepared.IsWritten ? prepared.Mail : await _writing.Write(due, stop)) is not { } mail)
        {
            await outbox.MarkWithheld(due, "obsolete", stop);
            return null;
        }

        // Printing may have taken long: somebody else may hold it by the time that this one would be handed over.
        if (!IsInTime(due)) return null;
        switch (await transport.SendAsync(Address(due, mail), stop))
        {
            // Handed over is handed over, also when somebody has just asked the program to stop: that is not asked again.
            case MailOutcome.Sent:
                return mail.To.Email;
            case MailOutcome.Permanent permanent:
                await outbox.MarkFailed(due, mail.To.Email, permanent.Reason, CancellationToken.None);
                return null;
            case MailOutcome.Temporary temporary:
                await outbox.MarkTemporary(due, mail.To.Email, temporary.Reason, CancellationToken.None);
                return null;
            default:
                throw new InvalidOperationException("A transport answered in a way that nobody knows.");
        }
    }

    private bool IsInTime(LeasedMail due) => clock.GetUtcNow() + HandOver <= due.NextAt;

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
