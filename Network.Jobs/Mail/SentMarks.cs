using Microsoft.Extensions.Logging;
using Network.Core.Mail;
using Network.Data.Mail;

namespace Network.Jobs.Mail;

/// <summary>
/// Marks what was handed over, at once: what comes before the database has its turn for it goes in the same transaction, so that they are as many as it
/// bears and no mark waits for company.
/// </summary>
internal sealed class SentMarks(OutboxStore outbox, ILogger log)
{
    private readonly Lock _gate = new();
    private List<Waiting> _waiting = [];
    private bool _isBusy;

    /// <summary>Ends when it is marked, or could not be: then its lease runs out, and it is handed over again with the same Message-ID.</summary>
    public Task Add(LeasedMail due, string recipient)
    {
        var waiting = new Waiting(new SentMail(due, recipient), new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously));
        lock (_gate)
        {
            _waiting.Add(waiting);
            if (_isBusy) return waiting.Done.Task;
            _isBusy = true;
        }

        _ = Task.Run(MarkAll);
        return waiting.Done.Task;
    }

    private async Task MarkAll()
    {
        while (IsAnyWaiting())
        {
            List<Waiting>? group = null;
            try
            {
                // Also when the program is asked to stop.
                await outbox.MarkSent(() => [.. (group ??= TakeAll()).Select(w => w.Mail)], CancellationToken.None);
            }
            catch (Exception e)
            {
                group ??= TakeAll();
                log.LogError(e, "{Count} mails were handed over and could not be marked", group.Count);
            }

            foreach (var waiting in group!) waiting.Done.SetResult();
        }
    }

    private bool IsAnyWaiting()
    {
        lock (_gate) return _isBusy = _waiting.Count > 0;
    }

    private List<Waiting> TakeAll()
    {
        lock (_gate)
        {
            var all = _waiting;
            _waiting = [];
            return all;
        }
    }

    private sealed record Waiting(SentMail Mail, TaskCompletionSource Done);
}
