namespace Network.Web.Operations;

/// <summary>Opens once the site listens.</summary>
internal sealed class StartGate
{
    private volatile bool _isOpen;

    public bool IsOpen => _isOpen;

    public void Open() => _isOpen = true;
}
