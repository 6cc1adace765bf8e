namespace Network.Data;

/// <summary>The schema cannot be brought up to date; the message is one sentence for whoever starts the program.</summary>
public sealed class MigrationException(string message, Exception? cause = null) : Exception(message, cause);
