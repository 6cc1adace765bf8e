namespace Network.Web.Demo;

/// <summary>Goes through half a year in a moment, so that the demo data comes about as real data does.</summary>
internal sealed class DemoClock(DateTimeOffset start) : TimeProvider
{
    private DateTimeOffset _now = start;

    public override DateTimeOffset GetUtcNow() => _now;

    public void GoTo(DateTimeOffset moment) => _now = moment > _now ? moment : _now;
}
