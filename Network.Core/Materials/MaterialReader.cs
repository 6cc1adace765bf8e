using Network.Core.Access;
using Network.Core.People;
using Network.Core.Texts;

namespace Network.Core.Materials;

/// <summary>Reads what organisers say of materials: all that is wrong with it, or what it is.</summary>
/// <param name="hasGathering">It belongs to a gathering, and can be for those who were there.</param>
public sealed class MaterialReader(bool hasGathering)
{
    private const int LongestTitle = 200;
    private const int LongestText = 4000;
    private static readonly TextSource s_texts = new(typeof(MaterialReader));

    // Places that show films and little else.
    private static readonly string[] s_films = ["youtube.com", "youtu.be", "youtube-nocookie.com", "vimeo.com", "tv.nrk.no", "dailymotion.com", "twitch.tv", "ted.com", "loom.com", "stream.microsoft.com"];

    private readonly List<FieldError> _errors = [];

    /// <summary>Errors by field, in the order of the form.</summary>
    public IReadOnlyList<FieldError> Errors => _errors;

    /// <summary>Who may open what such a form says; organisers alone where it says nothing that can be.</summary>
    public Visibility Seen(string? typed) => Allowed().Contains(Wanted(typed)) ? Wanted(typed) : Visibility.Organisers;

    /// <summary>Whom it can be for, the widest first.</summary>
    public IReadOnlyList<Visibility> Allowed() =>
        hasGathering ? [Visibility.Everyone, Visibility.Network, Visibility.Attended, Visibility.Organisers] : [Visibility.Everyone, Visibility.Network, Visibility.Organisers];

    /// <summary>A link; null where <see cref="Errors"/> says what is wrong.</summary>
    public MaterialDraft? Link(MaterialForm form)
    {
        var url = Url(form.Url);
        var draft = Read(form, url is null ? null : Cut(new Uri(url).Host));
        return draft is null ? null : draft with { Url = url, Kind = IsFilm(url!) ? MaterialKind.Video : MaterialKind.Link };
    }

    /// <summary>What is said of a file; null where <see cref="Errors"/> says what is wrong.</summary>
    public MaterialDraft? File(MaterialForm form) => Read(form, null);

    /// <summary>What a new file is until somebody says more of it.</summary>
    public static MaterialDraft Named(string fileName, Visibility visibility, long? itemId) =>
        new() { Title = Cut(Materials.FileName.Stem(fileName)), Visibility = visibility, ItemId = itemId };

    private static Visibility Wanted(string? typed) => Enum.TryParse<Visibility>(typed, out var wanted) ? wanted : Visibility.Organisers;

    private static bool IsFilm(string url)
    {
        var host = new Uri(url).Host;
        return s_films.Any(f => host.Equals(f, StringComparison.OrdinalIgnoreCase) || host.EndsWith("." + f, StringComparison.OrdinalIgnoreCase));
    }

    private static string Cut(string text) => text.Length <= LongestTitle ? text : text[..LongestTitle];

    private MaterialDraft? Read(MaterialForm form, string? otherwise)
    {
        var title = TypedText.Line(form.Title) ?? otherwise;
        if (title is null && _errors.Count == 0) Wrong("Title", "TitleMissing");
        if (title?.Length > LongestTitle) Wrong("Title", "TooLong", LongestTitle);
        if (form.Description?.Length > LongestText) Wrong("Description", "TooLong", LongestText);
        if (PersonalNumber.IsIn(form.Title)) Wrong("Title", "PersonalNumber");
        if (PersonalNumber.IsIn(form.Description)) Wrong("Description", "PersonalNumber");
        if (!Allowed().Select(v => v.ToString()).Contains(form.Visibility)) Wrong("Visibility", "VisibilityMissing");
        if (_errors.Count > 0) return null;
        return new MaterialDraft
        {
            Title = title!,
            Description = string.IsNullOrWhiteSpace(form.Description) ? null : form.Description.Trim(),
            Visibility = Seen(form.Visibility),
            ItemId = hasGathering ? form.ItemId : null,
        };
    }

    private string? Url(string? typed)
    {
        if (TypedText.Line(typed) is null)
        {
            Wrong("Url", "UrlMissing");
            return null;
        }

        if (WebAddress.Read(typed) is { } url && new Uri(url) is { Scheme: "https", UserInfo: "", Host.Length: > 0 }) return url;
        Wrong("Url", "UrlWrong");
        return null;
    }

    private void Wrong(string field, string key, params object?[] values) => _errors.Add(new FieldError(field, s_texts[key, values]));
}
