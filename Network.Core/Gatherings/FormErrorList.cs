using Network.Core.Texts;
using Network.Core.Time;

namespace Network.Core.Gatherings;

/// <summary>Gathers what is wrong with a gathering's form.</summary>
internal sealed class FormErrorList
{
    private static readonly TextSource s_texts = new(typeof(GatheringFormReader));
    private readonly List<FieldError> _all = [];

    public IReadOnlyList<FieldError> All => _all;

    public void Add(string field, string key, params object?[] values) => _all.Add(new FieldError(field, s_texts[key, values]));

    public void Limit(string field, string? text, int length)
    {
        if (text?.Length > length) Add(field, "TooLong", length);
    }

    /// <summary>The moment of a wall-clock time; one that does not exist, or comes twice, is asked for again.</summary>
    public DateTimeOffset? Moment(string field, DateOnly day, TimeOnly time)
    {
        var read = OsloTime.Read(day.ToDateTime(time));
        if (read.Kind == WallTimeKind.Once) return read.Moment;
        Add(field, read.Kind == WallTimeKind.DoesNotExist ? "TimeDoesNotExist" : "TimeComesTwice");
        return null;
    }
}
