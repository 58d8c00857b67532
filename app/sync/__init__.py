"""What runs beside the person: the outbox is drained, deliveries are pulled, the network watched.

    enqueue       planned intents become rows of the outbox, purely
    waits, board  who waits for whom, and whose turn it is
    outcomes      what an answer or an error means for an entry: the table, purely
    stepping      gathers what one step of an entry must know
    attempt       takes the step: read, send, settle, or look for the effect
    writing       moves of entries reach the disk, also when it was full for a while
    engine        the loop that holds them together; the only thing that starts sending
    connectivity  online or not, and back by itself
    clock         the server's time, per boot
    decisions     what a person decides about an entry that is stuck
    putting_back  what such an entry had changed already is put back
    pull          deliveries and products for the cache
    running       all of it wired together: the door for the workbench

An entry that leaves twice would be goods twice, so whatever is unsure is looked for first, and
whatever cannot be looked for is asked.
"""
