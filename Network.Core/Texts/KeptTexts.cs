using System.Collections.Concurrent;

namespace Network.Core.Texts;

/// <summary>
/// Keeps what was made of texts that are asked for again and again, up to about twice as many letters as it is told: what was not asked for while that many
/// others were is made anew. For what depends on the text alone.
/// </summary>
internal sealed class KeptTexts(int letters)
{
    private ConcurrentDictionary<string, string> _young = new();
    private ConcurrentDictionary<string, string> _old = new();
    private int _kept;

    public string Of(string text, Func<string, string> make)
    {
        if (_young.TryGetValue(text, out var made)) return made;
        if (!_old.TryGetValue(text, out made)) made = make(text);
        if (_young.TryAdd(text, made) && Interlocked.Add(ref _kept, text.Length + made.Length) > letters) Age();
        return made;
    }

    // Two at once forget more than they need, and nothing wrong.
    private void Age()
    {
        _old = _young;
        _young = new();
        Interlocked.Exchange(ref _kept, 0);
    }
}
