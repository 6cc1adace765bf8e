using Network.Core.Texts;

namespace Network.Core.Members;

/// <summary>What news is called, on pages as in feeds and mails.</summary>
public static class NewsTexts
{
    /// <summary>The texts.</summary>
    public static readonly TextSource T = new(typeof(NewsTexts));
}
