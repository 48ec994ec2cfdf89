namespace RemoteUi.Web.Notifications;

/// <summary>Sends notices somewhere.</summary>
public interface INoticeChannel
{
    /// <summary>Gets the name under which is remembered what was sent.</summary>
    string Name { get; }

    bool IsSet { get; }

    /// <summary>Sends a notice once. Throws an exception if it was not accepted.</summary>
    Task SendAsync(Notice notice, string text, CancellationToken cancellationToken);
}
