import CKernels

/// Keeps memory that was freed for what is computed next, instead of giving it back to the system and asking again.
///
/// Matrices come and go: without this, every large one begins with the system filling its pages with zeros.
/// For the whole program, and before its threads begin.
package func keepFreedMemory() { qkv_keep_freed_memory() }
