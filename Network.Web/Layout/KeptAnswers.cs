using System.Diagnostics;
using Microsoft.Extensions.Caching.Memory;
using Network.Web.Operations;

namespace Network.Web.Layout;

/// <summary>
/// The answers of a moment. In place of ASP.NET Core's output cache, which unpacks what it keeps anew for each who asks: a good part of what such a page
/// costs (decision 0025).
/// </summary>
/// <param name="time">How old an answer may be, from when it was begun to be made.</param>
internal sealed class KeptAnswers(TimeSpan time) : IDisposable
{
    private const int MostBytes = 64 * 1024 * 1024;
    private const int HeaderBytes = 2048;
    private const int MostNames = 10_000;

    private readonly MemoryCache _answers = new(new MemoryCacheOptions { SizeLimit = MostBytes });
    private readonly MemoryCache _changes = new(new MemoryCacheOptions { SizeLimit = MostNames });

    /// <summary>What was answered to this within the moment; null for whoever is to make it: nothing was, something that it is about was changed
    /// since, or its time is nearly over.</summary>
    public KeptAnswer? Find(AnswerKey key) =>
        _answers.TryGetValue(key, out KeptAnswer? kept) && !IsChanged(kept!) && !kept!.Span.IsMineToRenew() ? kept : null;

    /// <summary>The time that an answer has which is begun now.</summary>
    public KeptSpan Begin() => new(time);

    public void Keep(AnswerKey key, KeptAnswer answer)
    {
        if (answer.Span.Left is { Ticks: > 0 } left)
            _answers.Set(key, answer, new MemoryCacheEntryOptions { Size = HeaderBytes + answer.Body.Length, AbsoluteExpirationRelativeToNow = left });
    }

    /// <summary>What is about this, and was begun before now, is for nobody any more.</summary>
    public void LetGo(string name) => _changes.Set(name, Stopwatch.GetTimestamp(), new MemoryCacheEntryOptions { Size = 1, AbsoluteExpirationRelativeToNow = time });

    public void Dispose()
    {
        _answers.Dispose();
        _changes.Dispose();
    }

    private bool IsChanged(KeptAnswer kept)
    {
        foreach (var name in kept.Names)
        {
            if (_changes.TryGetValue(name, out long at) && at >= kept.Span.BegunAt) return true;
        }

        return false;
    }
}
