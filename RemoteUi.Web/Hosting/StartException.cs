namespace RemoteUi.Web.Hosting;

/// <summary>
/// The program cannot start, for a reason that a person can remove. The message is one line that says what happened and
/// what to do.
/// </summary>
public sealed class StartException(string message, Exception? cause = null) : Exception(message, cause);
