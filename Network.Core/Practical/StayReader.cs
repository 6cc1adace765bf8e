using Network.Core.Gatherings;
using Network.Core.People;
using Network.Core.Texts;

namespace Network.Core.Practical;

/// <summary>Reads what somebody answers about meals, nights and which sessions they follow online. What is not offered is left out.</summary>
public static class StayReader
{
    private const int LongestDiet = 500;
    private static readonly TextSource s_texts = new(typeof(StayReader));

    /// <summary>Null where the gathering does not ask.</summary>
    /// <param name="gathering">What is served there.</param>
    /// <param name="meals">Ticked.</param>
    /// <param name="nights">Ticked.</param>
    /// <param name="diet">As written; kept only where a meal is ticked.</param>
    /// <param name="errors">Where what is wrong goes.</param>
    public static StayWish? Read(Gathering gathering, IReadOnlyList<string> meals, IReadOnlyList<string> nights, string? diet, List<FieldError> errors)
    {
        var practical = gathering.Practical;
        if (!practical.Asks) return null;
        var eaten = practical.Meals.Where(meals.Contains).ToList();
        var written = TypedText.Line(diet);
        if (written?.Length > LongestDiet) errors.Add(new FieldError("Diet", s_texts["TooLong", LongestDiet]));
        if (PersonalNumber.IsIn(written)) errors.Add(new FieldError("Diet", s_texts["PersonalNumber"]));
        return new StayWish(eaten, [.. practical.Nights.Where(nights.Contains)], eaten.Count > 0 ? written : null);
    }

    /// <summary>The sessions that somebody follows online; empty where there is no choice.</summary>
    public static IReadOnlyList<long> Online(Gathering gathering, IReadOnlyList<long> ticked) =>
        gathering.Mode == MeetingMode.Hybrid ? [.. gathering.Planned.Select(s => s.Id).Where(ticked.Contains)] : [];
}
