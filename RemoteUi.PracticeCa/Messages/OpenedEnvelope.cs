namespace RemoteUi.PracticeCa.Messages;

/// <summary>Represents what came out of an envelope.</summary>
/// <param name="Content">The messageData, or random bytes if it could not be decrypted.</param>
/// <param name="HasRightKey">
/// Whether the key of the content was decrypted with success; null if the envelope has no such key.
/// </param>
internal sealed record OpenedEnvelope(byte[] Content, bool? HasRightKey)
{
    /// <summary>
    /// Takes the time that the other outcome would have taken, so that a refusal does not tell whether the padding of
    /// the key was right (the attack of Bleichenbacher): the platform reports wrong padding by an exception, which
    /// costs more than a result.
    /// </summary>
    public void DoOtherwise()
    {
        if (HasRightKey is { } right) StandInKey.Decrypt(succeeding: !right);
    }
}
