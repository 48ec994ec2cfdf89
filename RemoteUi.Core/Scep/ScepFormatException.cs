namespace RemoteUi.Core.Scep;

/// <summary>
/// The exception that is thrown if received data cannot be used. Every error in reading from the network ends in it.
/// </summary>
public sealed class ScepFormatException : Exception
{
    public ScepFormatException(Cause cause, string evidence)
        : base(EvidenceText.Cut(evidence)) => Cause = cause;

    public ScepFormatException(Cause cause, string evidence, Exception inner)
        : base(EvidenceText.Cut(evidence), inner) => Cause = cause;

    /// <summary>
    /// The cause, from which a page makes its sentence; <see cref="Exception.Message"/> is the technical
    /// evidence, at most 500 characters.
    /// </summary>
    public Cause Cause { get; }
}
