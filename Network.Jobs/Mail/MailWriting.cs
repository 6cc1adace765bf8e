using Microsoft.Extensions.Logging;
using Network.Core.Mail;

namespace Network.Jobs.Mail;

/// <summary>A leased mail, and its text where it was written together with others.</summary>
/// <param name="Due">The lease.</param>
/// <param name="IsWritten">False: it is written when its turn comes.</param>
/// <param name="Mail">Null where it is not to be sent any more, or not written yet.</param>
internal readonly record struct PreparedMail(LeasedMail Due, bool IsWritten, WrittenMail? Mail);

/// <summary>Finds the writer of each mail, and lets those that can write many at once.</summary>
internal sealed class MailWriting(IEnumerable<IMailWriter> writers, ILogger log)
{
    private readonly Dictionary<MailKind, IMailWriter> _writers = writers.ToDictionary(w => w.Kind);

    public Task<WrittenMail?> Write(LeasedMail due, CancellationToken stop) => _writers[due.Kind].Write(due, stop);

    /// <summary>The same mails in the same order, those of a kind that is written together with their text.</summary>
    public async Task<IReadOnlyList<PreparedMail>> Prepare(IReadOnlyList<LeasedMail> batch, CancellationToken stop)
    {
        var written = new Dictionary<long, WrittenMail?>();
        foreach (var kind in batch.GroupBy(d => d.Kind).Where(g => g.Count() > 1))
        {
            if (_writers[kind.Key] is IManyMailWriter many) await WriteMany(many, [.. kind], written, stop);
        }

        return [.. batch.Select(d => new PreparedMail(d, written.TryGetValue(d.Id, out var mail), mail))];
    }

    // Where one of them cannot be written each is tried by itself when its turn comes: that one alone fails.
    private async Task WriteMany(IManyMailWriter writer, IReadOnlyList<LeasedMail> due, Dictionary<long, WrittenMail?> written, CancellationToken stop)
    {
        try
        {
            var mails = await writer.WriteMany(due, stop);
            for (var i = 0; i < due.Count; i++) written[due[i].Id] = mails[i];
        }
        catch (Exception e) when (e is not OperationCanceledException)
        {
            log.LogWarning(e, "{Count} mails of kind {Kind} could not be written together", due.Count, writer.Kind);
        }
    }
}
