using System.Collections.Concurrent;
using System.Globalization;
using System.Resources;

namespace Network.Core.Texts;

/// <summary>
/// The texts of one feature, from the .resx files beside the type that names them: <c>X.resx</c> is nynorsk, <c>X.nb.resx</c> bokmål,
/// <c>X.en.resx</c> English. A test holds the three to the same keys and placeholders.
/// </summary>
public sealed class TextSource(Type owner)
{
    private readonly ResourceManager _resources = new(owner);

    // The resource manager takes a lock for each text, and a page has a hundred.
    private readonly ConcurrentDictionary<(Language, string), string> _known = new();

    /// <summary>The text with this key in this language, its <c>{0}</c> filled in by the language's own customs.</summary>
    /// <exception cref="MissingManifestResourceException">No such key: a mistake in the code, which a test finds.</exception>
    public string this[Language language, string key, params object?[] values]
    {
        get
        {
            var text = _known.GetOrAdd((language, key), Find);
            return values.Length == 0 ? text : string.Format(language.Culture(), text, values);
        }
    }

    /// <summary>The text with this key in the language of the page being written.</summary>
    public string this[string key, params object?[] values] => this[Languages.Current, key, values];

    /// <summary>True where the key exists in nynorsk.</summary>
    public bool Has(string key) => _resources.GetString(key, CultureInfo.InvariantCulture) is not null;

    private string Find((Language Language, string Key) asked) => _resources.GetString(asked.Key, asked.Language.Culture())
        ?? throw new MissingManifestResourceException($"{owner.Name} has no text '{asked.Key}'.");
}
