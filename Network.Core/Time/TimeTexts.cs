using Network.Core.Texts;

namespace Network.Core.Time;

/// <summary>What is said of days and times that cannot be used.</summary>
public static class TimeTexts
{
    /// <summary>The texts.</summary>
    public static readonly TextSource T = new(typeof(TimeTexts));
}
