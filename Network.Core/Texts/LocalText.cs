namespace Network.Core.Texts;

/// <summary>What people wrote in up to three languages. Null or blank means not written in that language.</summary>
public sealed record LocalText(string? Nn, string? Nb, string? En)
{
    /// <summary>Nothing in any language.</summary>
    public static readonly LocalText Empty = new(null, null, null);

    /// <summary>True where no language has anything.</summary>
    public bool IsEmpty => Languages.All.All(l => string.IsNullOrWhiteSpace(Written(l)));

    /// <summary>The text as written in exactly this language, or null.</summary>
    public string? Written(Language language)
    {
        var text = language switch { Language.Bokmal => Nb, Language.English => En, _ => Nn };
        return string.IsNullOrWhiteSpace(text) ? null : text;
    }

    /// <summary>
    /// The text for a reader of <paramref name="language"/>: in that language where it is written, else in the first one that is
    /// (nynorsk, bokmål, English; a reader of bokmål is given nynorsk before English). Empty where nothing is written.
    /// </summary>
    public string In(Language language) => Written(LanguageShown(language)) ?? "";

    /// <summary>The language that <see cref="In"/> answers in, for the <c>lang</c> attribute.</summary>
    public Language LanguageShown(Language wanted) =>
        Written(wanted) is not null ? wanted : Languages.All.FirstOrDefault(l => Written(l) is not null, wanted);

    /// <inheritdoc/>
    public override string ToString() => In(Language.Nynorsk);
}
