using Org.BouncyCastle.Tls;

namespace RemoteUi.Network.EapTls;

/// <summary>
/// Represents the TLS of a log-in: messages in, messages out. What goes wrong is in the state of the client, and the
/// alert that says so is the answer.
/// </summary>
internal sealed class TlsLogIn(DeviceTlsClient client, TestSteps steps)
{
    /// <summary>Confirms that the server has ended its side too (RFC 9190, 2.1.1).</summary>
    private const byte Confirmation = 0;

    private readonly TlsClientProtocol protocol = new();

    /// <summary>Gets whether the server confirmed that its side has ended too; only TLS 1.3 does.</summary>
    public bool IsConfirmed { get; private set; }

    /// <summary>Gets whether this side has ended, and the other as far as it can be known.</summary>
    public bool IsComplete => client.IsFinished && client.Sent is null && client.Received is null;

    public byte[] Start()
    {
        protocol.Connect(client);
        return Output();
    }

    /// <summary>Takes records of the server and returns those that answer them.</summary>
    public byte[] Receive(byte[] records)
    {
        if (protocol.IsClosed) return [];
        try
        {
            protocol.OfferInput(records);
            ReadConfirmation();
        }
        catch (IOException) when (client.Sent is not null || client.Received is not null)
        {
            // The alert says it.
        }

        return Output();
    }

    private void ReadConfirmation()
    {
        if (!client.IsFinished) return;
        var content = new byte[protocol.GetAvailableInputBytes()];
        protocol.ReadInput(content, 0, content.Length);
        if (IsConfirmed || !client.IsTls13 || content is not [Confirmation]) return;
        IsConfirmed = true;
        steps.Add(LogInStep.ServerConfirmed);
    }

    private byte[] Output()
    {
        var records = new byte[protocol.GetAvailableOutputBytes()];
        protocol.ReadOutput(records, 0, records.Length);
        return records;
    }
}
