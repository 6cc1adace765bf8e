using Network.Core.Evaluations;
using Network.Data.Access;

namespace Network.Data.Evaluations;

/// <summary>How a gathering is evaluated, for those who organise it.</summary>
public sealed class EvaluationStore(Database database, TimeProvider clock)
{
    private static readonly Sql s_save = new("""
        UPDATE Evaluation
        SET IsOn = @isOn, OnSince = @onSince, SendMoment = @moment, ClosesAfterDays = @closesAfterDays, IsAnonymous = @isAnonymous, ReminderDays = @reminderDays,
            ClosedAt = NULL, Version = Version + 1
        WHERE Id = @id AND Version = @version
        """);

    private static readonly Sql s_close = new("UPDATE Evaluation SET ClosedAt = @now, Version = Version + 1 WHERE Id = @id AND ClosedAt IS NULL");

    /// <summary>As it is set, or the usual; null where the network has no such gathering.</summary>
    public Task<EvaluationDesk?> Find(NetworkAccess access, string slug, CancellationToken stop = default) => database.Read<EvaluationDesk?>(
        async sql => await sql.OwnGathering(access, slug) is { } gathering ? await sql.Desk(gathering) : null, stop);

    /// <summary>
    /// Saves over the version that the organiser saw. What people were told before they answered stays: by name or not; and what is closed with answers in
    /// it is not opened again.
    /// </summary>
    public Task<EvaluationSaved> Save(NetworkAccess access, string slug, Evaluation setting, CancellationToken stop = default) => database.Write(async sql =>
    {
        var now = clock.GetUtcNow();
        if (await sql.EvaluationForChange(access, slug, now) is not { } desk) return EvaluationSaved.NotFound;
        var stored = desk.Evaluation;
        if (stored.ClosedAt is not null && desk.Answered > 0) return EvaluationSaved.Closed;
        if (desk.Asked > 0 && stored.IsAnonymous != setting.IsAnonymous) return EvaluationSaved.Promised;
        var isNewlyOn = setting.IsOn && (stored.OnSince is null || stored.ClosedAt is not null || (!stored.IsOn && desk.Asked == 0));
        return await sql.Change(s_save, new
        {
            id = stored.Id,
            version = setting.Version,
            isOn = setting.IsOn,
            onSince = isNewlyOn ? now : stored.OnSince,
            moment = setting.Moment.ToString(),
            closesAfterDays = setting.ClosesAfterDays,
            isAnonymous = setting.IsAnonymous,
            reminderDays = setting.ReminderDays,
        }) == 1 ? EvaluationSaved.Saved : EvaluationSaved.ChangedByOther;
    }, stop);

    /// <summary>Closes it before its time; twice is once. False where nobody has been asked.</summary>
    public Task<bool> Close(NetworkAccess access, string slug, CancellationToken stop = default) => database.Write(async sql =>
    {
        var now = clock.GetUtcNow();
        if (await sql.EvaluationForChange(access, slug, now) is not { Asked: > 0 } desk) return false;
        await sql.Change(s_close, new { id = desk.Evaluation.Id, now });
        return true;
    }, stop);
}
