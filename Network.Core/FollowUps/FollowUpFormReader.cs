using Network.Core.Texts;
using Network.Core.Time;

namespace Network.Core.FollowUps;

/// <summary>Reads a form for a point.</summary>
/// <param name="point">As it stands.</param>
/// <param name="choices">Who can be given it.</param>
/// <param name="now">The moment.</param>
public sealed class FollowUpFormReader(FollowUpPoint point, IReadOnlyList<FollowUpChoice> choices, DateTimeOffset now)
{
    private const int MostYears = 10;

    internal static readonly TextSource Texts = new(typeof(FollowUpFormReader));

    private readonly List<FieldError> _errors = [];

    /// <summary>What was found wrong.</summary>
    public IReadOnlyList<FieldError> Errors => _errors;

    /// <summary>The owner and the date; null where something is wrong.</summary>
    public (FollowUpOwner Owner, DateOnly? DueOn)? Read(FollowUpForm form)
    {
        var owner = FollowUpOwner.Read(form.Owner);
        if (owner is null || (owner != FollowUpOwner.Nobody && owner != point.Owner && choices.All(c => c.Owner != owner)))
            _errors.Add(new FieldError(nameof(form.Owner), Texts["OwnerUnknown"]));
        if (form.DueOn != point.DueOn && form.DueOn is { } day && !Sensible(day)) _errors.Add(new FieldError(nameof(form.DueOn), Texts["DateTooFar", MostYears]));
        return _errors.Count == 0 ? (owner!, form.DueOn) : null;
    }

    // A date that has passed may be what was agreed; one of another decade is a slip of the finger.
    private bool Sensible(DateOnly day) => day >= now.OsloDate().AddYears(-MostYears) && day <= now.OsloDate().AddYears(MostYears);
}
