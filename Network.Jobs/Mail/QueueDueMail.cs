using Network.Data.Mail;

namespace Network.Jobs.Mail;

/// <summary>Brings the mails into being that should exist by now: meeting links, changes, cancellations, warnings.</summary>
public sealed class QueueDueMail(DueMailStore due)
{
    /// <summary>Returns how many mails are new.</summary>
    public async Task<int> Run(CancellationToken stop = default) =>
        await due.QueueSessionNotices(stop) + await due.QueueCancellations(stop) + await due.QueueMissingLinkWarnings(stop);
}
