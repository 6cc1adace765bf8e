namespace Network.Web.Operations;

/// <summary>Why the program cannot start, in a sentence for whoever starts it.</summary>
public sealed class StartException(string message) : Exception(message);
