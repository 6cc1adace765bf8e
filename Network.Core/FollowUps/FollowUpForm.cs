using Network.Core.Texts;

namespace Network.Core.FollowUps;

/// <summary>Another owner and another date for a point, as somebody filled them in.</summary>
public sealed record FollowUpForm
{
    /// <summary>A <see cref="FollowUpOwner.Code"/>.</summary>
    public string? Owner { get; init; }

    /// <summary>By when; null for no date.</summary>
    public DateOnly? DueOn { get; init; }

    /// <summary>Of the point that was seen.</summary>
    public int Version { get; init; }

    /// <summary>Filled in from a point.</summary>
    public static FollowUpForm Of(FollowUpPoint point) => new() { Owner = point.Owner.Code, DueOn = point.DueOn, Version = point.Version };
}

/// <summary>What was added when a point was marked done.</summary>
public sealed record DoneForm
{
    /// <summary>The longest note.</summary>
    public const int Longest = 1000;

    /// <summary>As typed.</summary>
    public string? Note { get; init; }

    /// <summary>The note to keep, null for none; false where it is too long, which is then added to <paramref name="errors"/>.</summary>
    public bool Read(ICollection<FieldError> errors, out string? note)
    {
        note = TypedText.Line(Note);
        if (note is not { Length: > Longest }) return true;
        errors.Add(new FieldError(nameof(Note), FollowUpFormReader.Texts["NoteTooLong", Longest]));
        return false;
    }
}
