using RemoteUi.Core.Client;

namespace RemoteUi.Core.Enrollment;

/// <summary>Reads the messages that are kept beside the report of a request.</summary>
public interface IRequestMessages
{
    /// <summary>Returns the messages by the number of their exchange; those that are not kept are missing.</summary>
    Task<IReadOnlyDictionary<int, ExchangeMessages>> FindAsync(Guid requestId, CancellationToken cancellationToken);
}
