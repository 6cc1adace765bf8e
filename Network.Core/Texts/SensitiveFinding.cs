namespace Network.Core.Texts;

/// <summary>Words that somebody should look at once more before others read them.</summary>
/// <param name="Kind">What they look like.</param>
/// <param name="Words">As they stand in the text.</param>
public sealed record SensitiveFinding(SensitiveKind Kind, string Words);

/// <summary>What words in a text look like.</summary>
public enum SensitiveKind
{
    /// <summary>A telephone number.</summary>
    Phone,

    /// <summary>One child, or somebody near to one: age, birth date, a name with either.</summary>
    Child,

    /// <summary>The number of a journal or a case.</summary>
    Case,
}

/// <summary>The same, and in which field of a form.</summary>
/// <param name="Field">The field's name.</param>
/// <param name="Words">As they stand in it.</param>
public sealed record SensitiveField(string Field, string Words);
