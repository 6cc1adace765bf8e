using Network.Core.Members;
using Network.Data.Access;

namespace Network.Data.Members;

/// <summary>Remembers when somebody was on a network's page.</summary>
public sealed class VisitStore(Database database, TimeProvider clock)
{
    // The page that was shown last wins, whichever tab says so first.
    private static readonly Sql s_see = new("""
        UPDATE NetworkVisit
        SET PreviousAt = CASE WHEN @everything = 1 THEN @shownAt WHEN SeenAt < @visitBegan THEN SeenAt ELSE PreviousAt END, SeenAt = @shownAt
        WHERE LearningNetworkId = @networkId AND PersonId = @personId AND SeenAt <= @shownAt
        """);

    private static readonly Sql s_first = new("""
        INSERT INTO NetworkVisit (LearningNetworkId, PersonId, SeenAt, PreviousAt)
        SELECT @networkId, @personId, @shownAt, CASE WHEN @everything = 1 THEN @shownAt ELSE NULL END
        WHERE NOT EXISTS (SELECT 1 FROM NetworkVisit v WHERE v.LearningNetworkId = @networkId AND v.PersonId = @personId)
        """);

    /// <summary>The page was seen as it was at that moment; one in the future, or of a visit long over, is taken as now.</summary>
    /// <param name="access">Who, and which network's.</param>
    /// <param name="shown">When the page was made.</param>
    /// <param name="everything">Nothing of what it shows is new any more, not even for the rest of this visit.</param>
    /// <param name="stop">Ends the wait for the database.</param>
    public async Task See(MemberAccess access, DateTimeOffset? shown, bool everything, CancellationToken stop = default)
    {
        var now = clock.GetUtcNow();
        var shownAt = shown is { } at && at <= now && at > now.AddDays(-1) ? at : now;
        var values = new { networkId = access.NetworkId, personId = access.PersonId, shownAt, visitBegan = shownAt - MemberVisit.Pause, everything };
        try
        {
            await database.Write(async sql =>
            {
                if (await sql.Change(s_see, values) == 0) await sql.Change(s_first, values);
            }, stop);
        }
        catch (Exception e) when (UniqueViolation.Is(e))
        {
            // Another tab was first in the same moment, and has said the same.
        }
    }
}
