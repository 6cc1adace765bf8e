using System.Globalization;
using Network.Core.Texts;

namespace Network.Web.Operations;

/// <summary>Reads settings one by one and collects what is wrong with them. A key that nobody reads is wrong too.</summary>
internal sealed class SettingsReader(IConfiguration configuration)
{
    private readonly List<string> _errors = [];
    private readonly HashSet<string> _keys = new(StringComparer.OrdinalIgnoreCase);

    public IReadOnlyList<string> Errors => _errors;

    /// <summary>The keys that have been read.</summary>
    public IReadOnlyCollection<string> Keys => _keys;

    /// <summary>The value as it stands; null where there is none or it is empty.</summary>
    public string? Secret(string key)
    {
        _keys.Add(key);
        var value = configuration[key];
        return string.IsNullOrEmpty(value) ? null : value;
    }

    /// <summary>The value without the spaces around it; null where nothing is left.</summary>
    public string? Text(string key) => Secret(key)?.Trim() is { Length: > 0 } text ? text : null;

    public T Word<T>(string key, T otherwise)
        where T : struct, Enum
    {
        if (Text(key) is not { } text) return otherwise;
        var name = Enum.GetNames<T>().FirstOrDefault(n => n.Equals(text, StringComparison.OrdinalIgnoreCase));
        return name is null ? Refuse(key, string.Join(" or ", Enum.GetNames<T>()), otherwise) : Enum.Parse<T>(name);
    }

    public bool Switch(string key, bool otherwise)
    {
        if (Text(key) is not { } text) return otherwise;
        return bool.TryParse(text, out var value) ? value : Refuse(key, "true or false", otherwise);
    }

    public int Number(string key, int least, int most, int otherwise)
    {
        if (Text(key) is not { } text) return otherwise;
        var read = int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var value) && value >= least && value <= most;
        return read ? value : Refuse(key, $"a whole number from {least} to {most}", otherwise);
    }

    /// <summary>Says that the value is not what was expected, and goes on with another.</summary>
    public T Refuse<T>(string key, string expected, T otherwise)
    {
        _errors.Add($"{key} is \"{Text(key)}\"; expected {expected}.");
        return otherwise;
    }

    /// <summary>Says something that must not show the value.</summary>
    public void Refuse(string key, string why) => _errors.Add($"{key} {why}.");

    /// <summary>Refuses every key that stands beside those read and was not read itself: it is misspelt and would do nothing.</summary>
    public void RefuseUnknown()
    {
        var sections = _keys.Select(k => k.Split(':')[0]).Distinct(StringComparer.OrdinalIgnoreCase);
        foreach (var (key, value) in sections.SelectMany(s => configuration.GetSection(s).AsEnumerable()))
        {
            // A value of the section itself is another program's environment variable, as MAIL is.
            if (string.IsNullOrEmpty(value) || _keys.Contains(key) || !key.Contains(':')) continue;
            var near = _keys.MinBy(k => SpellingDistance.Between(k.ToUpperInvariant(), key.ToUpperInvariant()))!;
            Refuse(key, $"is not a setting; expected another name, perhaps {near}");
        }
    }
}
