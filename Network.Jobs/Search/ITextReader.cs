namespace Network.Jobs.Search;

/// <summary>Reads the words of one kind of file.</summary>
public interface ITextReader
{
    /// <summary>True for the media types that it reads.</summary>
    bool Reads(string contentType);

    /// <summary>The words in the order of the file; as many as the limits allow.</summary>
    /// <exception cref="UnreadableFileException">Broken, protected, or larger inside than the limits allow.</exception>
    /// <exception cref="OperationCanceledException">The time is over.</exception>
    string Read(Stream content, CancellationToken stop);
}

/// <summary>A file whose words cannot be read, now or later.</summary>
public sealed class UnreadableFileException(string message, Exception? inner = null) : Exception(message, inner);
