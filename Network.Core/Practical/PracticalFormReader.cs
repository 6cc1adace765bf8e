using Network.Core.Kommuner;
using Network.Core.Texts;
using Network.Core.Time;

namespace Network.Core.Practical;

/// <summary>Reads the form about place, food, nights and places: all that is wrong with it, or the plan that it is.</summary>
public sealed class PracticalFormReader(KommuneCatalogue kommuner)
{
    private const int LongestText = 20_000;
    private const int MostLines = 30;
    private static readonly TextSource s_texts = new(typeof(PracticalFormReader));

    private readonly List<FieldError> _errors = [];

    /// <summary>Errors by field, in the order of the form.</summary>
    public IReadOnlyList<FieldError> Errors => _errors;

    /// <summary>The plan with the places kept by kommune; null where <see cref="Errors"/> says what is wrong.</summary>
    public (PracticalInfo Info, IReadOnlyDictionary<long, int> Held)? Read(PracticalForm form)
    {
        Limit("Address", form.Address, 300);
        Limit("DirectionsNn", form.DirectionsNn, LongestText);
        Limit("DirectionsNb", form.DirectionsNb, LongestText);
        Limit("DirectionsEn", form.DirectionsEn, LongestText);
        var map = string.IsNullOrWhiteSpace(form.MapUrl) ? null : WebAddress.Read(form.MapUrl);
        if (map is null && !string.IsNullOrWhiteSpace(form.MapUrl)) Wrong("MapUrl", "LinkWrong");
        var info = new PracticalInfo
        {
            Address = TypedText.Line(form.Address),
            MapUrl = map,
            Directions = new LocalText(form.DirectionsNn?.Trim(), form.DirectionsNb?.Trim(), form.DirectionsEn?.Trim()),
            Meals = Lines("Meals", form.Meals),
            Nights = Lines("Nights", form.Nights),
            NeedsKeptDays = form.NeedsKeptDays ?? PracticalInfo.UsualKeptDays,
            OnlineCapacity = form.OnlineCapacity,
            OfferHours = form.OfferHours,
            HeldUntil = form.HeldUntil is { } day ? OsloTime.Moment(day.AddDays(1), new TimeOnly(0, 0)) : null,
        };
        Between("NeedsKeptDays", form.NeedsKeptDays, 1, 90);
        Between("OnlineCapacity", form.OnlineCapacity, 1, 100_000);
        Between("OfferHours", form.OfferHours, 1, 336);
        var held = Held(form.Held);
        return _errors.Count == 0 ? (info, held) : null;
    }

    private Dictionary<long, int> Held(IReadOnlyList<HeldForm> forms)
    {
        var held = new Dictionary<long, int>();
        for (var i = 0; i < forms.Count; i++)
        {
            if (forms[i].IsBlank) continue;
            Between($"Held[{i}].Places", forms[i].Places ?? 0, 1, 10_000);
            if (kommuner.Resolve(PlainLine.Of(forms[i].Kommune)) is KommuneAnswer.One one) held[one.Kommune.Id] = forms[i].Places ?? 0;
            else Wrong($"Held[{i}].Kommune", "KommuneUnknown");
        }

        return held;
    }

    private List<string> Lines(string field, string? typed)
    {
        var lines = TypedText.Lines(typed).Distinct(StringComparer.OrdinalIgnoreCase).ToList();
        if (lines.Count > MostLines) Wrong(field, "TooManyLines", MostLines);
        if (lines.Any(l => l.Length > 100)) Wrong(field, "LineTooLong", 100);
        return lines;
    }

    private void Between(string field, int? number, int least, int most)
    {
        if (number is { } n && (n < least || n > most)) Wrong(field, "Between", least, most);
    }

    private void Limit(string field, string? text, int length)
    {
        if (text?.Length > length) Wrong(field, "TooLong", length);
    }

    private void Wrong(string field, string key, params object?[] values) => _errors.Add(new FieldError(field, s_texts[key, values]));
}
