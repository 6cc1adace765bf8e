namespace Network.Web.Printing;

/// <summary>Makes a PDF of a page. The one that stands here is a browser; another would be another class, bound in one line.</summary>
public interface IPdfPrinter
{
    /// <summary>False where there is nothing to make it with: pages then offer to be printed.</summary>
    bool IsHere { get; }

    /// <summary>A tagged PDF of a whole HTML document that refers to nothing outside itself; null where it could not be made.</summary>
    Task<byte[]?> Print(string html, CancellationToken stop = default);
}
