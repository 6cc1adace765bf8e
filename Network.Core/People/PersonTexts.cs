using Network.Core.Texts;

namespace Network.Core.People;

/// <summary>What is said of a person's data that is not right.</summary>
public static class PersonTexts
{
    /// <summary>The texts.</summary>
    public static readonly TextSource T = new(typeof(PersonTexts));
}
